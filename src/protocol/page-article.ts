/** What a page says about itself; the text is that of the article on it. */
export interface PageArticle {
  readonly url: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
}
