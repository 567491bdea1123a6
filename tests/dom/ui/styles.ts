import cardCss from '../../../src/ui/card.css?inline';
import coverageCss from '../../../src/ui/coverage.css?inline';
import popupCss from '../../../src/ui/popup.css?inline';
import readingCss from '../../../src/ui/reading.css?inline';
import sharedCss from '../../../src/ui/shared.css?inline';
import tokensCss from '../../../src/ui/tokens.css?inline';

/** Styles the test page as an extension page is styled, until the returned function is called. */
export function applyStyles(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [tokensCss, sharedCss, cardCss, popupCss, readingCss, coverageCss, 'body{margin:0;background:var(--paper)}'].join(
      '\n',
    ),
  );
  document.adoptedStyleSheets = [sheet];
  return () => {
    document.adoptedStyleSheets = [];
  };
}
