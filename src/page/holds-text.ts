/** What browsers show in a document of their own making, in which there is nothing to read: pictures, sound, films, PDF. */
const SHOWN = /^(image|audio|video)\/|^application\/pdf$/;

/** Whether a document may hold text. Of a kind that is not known it is assumed. */
export const holdsText = ({ contentType }: Document): boolean => !SHOWN.test(contentType);
