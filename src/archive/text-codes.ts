/** Texts written shorter: what they often have is a byte. */
interface TextCodes {
  /** What `openCodes` needs to read them: for each code the eight bytes of its piece, then how many of them it has. */
  readonly table: Uint8Array;
  write(text: Uint8Array): Uint8Array;
}

/** Codes of pieces are below this one, behind which a byte stands for itself. */
const ITSELF = 255;
const CODES = 256;
/** Bytes of a piece at most. */
const LONGEST = 8;
const LITTLE_ENDIAN = true;
/** Rounds in which pieces grow: after these the texts become hardly shorter. */
const ROUNDS = 5;
/** Bytes of the texts that pieces are chosen from; more give nearly the same. */
const SAMPLE_BYTES = 200_000;
/** What it saves to have a code for a byte that would take two, beside one for each further byte. */
const SINGLE_WORTH = 1.5;

/** Each byte as a letter: strings are compared and counted fast. */
const decoder = new TextDecoder('windows-1252');
const LETTERS = decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** Chooses the pieces that texts are written with, as FSST does (Boncz, Neumann and Leis 2020). English comes out at half its length. */
export function chooseCodes(texts: readonly Uint8Array[]): TextCodes {
  const sample = spread(texts).map((text) => decoder.decode(text));
  let pieces: readonly string[] = [];
  for (let round = 0; round < ROUNDS; round++) pieces = betterPieces(pieces, sample);
  const codes = new Map(pieces.map((piece, code) => [piece, code]));
  const next = nextPiece(pieces);
  return {
    table: packTable(pieces),
    write(bytes) {
      const text = decoder.decode(bytes);
      const written = new Uint8Array(2 * bytes.length);
      let end = 0;
      for (let at = 0; at < text.length; ) {
        const piece = next(text, at);
        const code = codes.get(piece) ?? ITSELF;
        written[end++] = code;
        if (code === ITSELF) written[end++] = bytes[at] as number;
        at += piece.length;
      }
      return written.slice(0, end);
    },
  };
}

/** Texts from all over the archive; of long ones no more than their share, since one may be longer than all others. */
function spread(texts: readonly Uint8Array[]): readonly Uint8Array[] {
  const bytes = texts.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(1, Math.floor(bytes / SAMPLE_BYTES));
  const chosen = texts.filter((_, position) => position % step === 0);
  return chosen.map((text) => text.subarray(0, SAMPLE_BYTES / chosen.length));
}

/** The pieces that save most, among those there were and what stood side by side. */
function betterPieces(pieces: readonly string[], sample: readonly string[]): readonly string[] {
  const next = nextPiece(pieces);
  const worth = new Map<string, number>();
  const count = (piece: string): void => {
    worth.set(piece, (worth.get(piece) ?? 0) + (piece.length === 1 ? SINGLE_WORTH : piece.length));
  };
  for (const text of sample) {
    let before = '';
    for (let at = 0; at < text.length; at += before.length) {
      const piece = next(text, at);
      count(piece);
      if (before !== '') count((before + piece).slice(0, LONGEST));
      before = piece;
    }
  }
  return [...worth]
    .sort(([a, saved], [b, more]) => more - saved || (a < b ? -1 : 1))
    .slice(0, ITSELF)
    .map(([piece]) => piece);
}

/** Tells the longest piece at a place of a text; a letter where there is none. Few pieces have the same two letters first. */
function nextPiece(pieces: readonly string[]): (text: string, at: number) => string {
  const byTwo = Map.groupBy(
    pieces.filter((piece) => piece.length > 1).sort((a, b) => b.length - a.length),
    (piece) => twoLetters(piece, 0),
  );
  return (text, at) => byTwo.get(twoLetters(text, at))?.find((piece) => text.startsWith(piece, at)) ?? text.charAt(at);
}

/** As a number: with strings writing takes a third longer. */
const twoLetters = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

function packTable(pieces: readonly string[]): Uint8Array {
  const table = new Uint8Array((LONGEST + 1) * CODES);
  for (const [code, piece] of pieces.entries()) {
    table.set(
      Array.from(piece, (letter) => LETTERS.indexOf(letter)),
      LONGEST * code,
    );
    table[LONGEST * CODES + code] = piece.length;
  }
  return table;
}

/** Reads what `chooseCodes` writes, by its table, which must stand at a multiple of 8. */
export function openCodes(table: Uint8Array): (written: Uint8Array) => Uint8Array {
  const pieces = new BigUint64Array(table.buffer, table.byteOffset, CODES);
  const lengths = table.subarray(LONGEST * CODES);
  let text = new Uint8Array(0);
  let view = new DataView(text.buffer);
  return (written) => {
    const most = LONGEST * (written.length + 1);
    if (text.length < most) {
      text = new Uint8Array(most);
      view = new DataView(text.buffer);
    }
    // A piece is put down with all its eight bytes, and the next one over those that are too many: one by one takes three times as long.
    let end = 0;
    for (let at = 0; at < written.length; at++) {
      const code = written[at] as number;
      if (code === ITSELF) {
        text[end++] = written[++at] as number;
        continue;
      }
      view.setBigUint64(end, pieces[code] as bigint, LITTLE_ENDIAN);
      end += lengths[code] as number;
    }
    return text.slice(0, end);
  };
}
