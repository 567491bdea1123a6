import type { JSX } from 'preact';

const frame = {
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.4,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** A cross. */
export const CloseIcon = (): JSX.Element => (
  <svg aria-hidden="true" {...frame}>
    <path d="M4 4l8 8M12 4l-8 8" />
  </svg>
);

/** A pin, filled when it holds. */
export const PinIcon = ({ held }: { readonly held: boolean }): JSX.Element => (
  <svg aria-hidden="true" {...frame} fill={held ? 'currentColor' : 'none'}>
    <path d="M6 2.5h4l-.5 4.5 2 2.2h-7l2-2.2z" />
    <path d="M8 9.2v4.3" />
  </svg>
);
