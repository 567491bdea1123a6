// What every JavaScript platform has although the language does not name it. Only the pure side's project reads this
// file; the other projects get the same names from their platform's types.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  readonly encoding: string;
  decode(bytes: ArrayBuffer | ArrayBufferView): string;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly protocol: string;
  readonly search: string;
  hash: string;
  readonly href: string;
}
