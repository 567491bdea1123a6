/**
 * Puts a text on the clipboard; only within a reader's press. The modern way is missing on pages that are not served
 * securely, so the copy command of the document steps in there. Says whether it worked.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let written = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy') && written;
  } catch {
    return false;
  } finally {
    view?.removeEventListener('copy', write, { capture: true });
  }
}
