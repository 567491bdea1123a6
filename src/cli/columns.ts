/** A column: its heading, whether its cells are numbers, and the characters from which on cells are not padded for. */
export interface Column {
  readonly heading: string;
  readonly isNumber?: boolean;
  readonly widest?: number;
}

const GAP = '  ';
const DEFAULT_WIDEST = 40;

/** Lines of a table whose cells stand below each other; a cell wider than its column's limit pushes its own line only. */
export function columns(layout: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = layout.map(({ heading, widest = DEFAULT_WIDEST }, at) => {
    let width = heading.length;
    for (const row of rows) {
      const { length } = row[at] ?? '';
      if (length > width && length <= widest) width = length;
    }
    return width;
  });
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (layout[at]?.isNumber ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join(GAP)
      .trimEnd();
  return [line(layout.map(({ heading }) => heading)), ...rows.map(line)];
}
