/** What can be wrong with a page that is not the first: it begins with the last item of the page before, or a page is left out. */
export type PageFault = 'duplicate-item' | 'missing-page';
