/**
 * A key that spellings of one sound share, for names carried over from another script: "Zelensky", "Zelenskyy" and
 * "Zelenskiy"; "Gaddafi", "Qaddafi" and "Kadafi". Written for Russian, Ukrainian and Arabic names in English.
 */
export function soundKey(key: string): string {
  return key
    .replace(/kh|gh/g, (pair) => (pair === 'kh' ? 'h' : 'g'))
    .replace(/q|ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/dh/g, 'd')
    .replace(/ts|tz/g, 'z')
    .replace(/tch|tsch|tsh/g, 'ch')
    .replace(/sch/g, 'sh')
    .replace(/ks/g, 'x')
    .replace(/w/g, 'v')
    .replace(/\bye/g, 'e')
    .replace(/\Byo/g, 'o')
    .replace(/iya|ija|ya|ja/g, 'ia')
    .replace(/[yij]+\b/g, 'i')
    .replace(/\B[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** The word itself and the word without each of its letters: two words share one of these if one edit parts them, or two letters stand swapped. */
export function deletions(word: string): readonly string[] {
  const shorter = new Set([word]);
  for (let at = 0; at < word.length; at++) shorter.add(word.slice(0, at) + word.slice(at + 1));
  return [...shorter];
}

/** Whether one letter put in, left out, exchanged or swapped with its neighbour turns one word into the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
