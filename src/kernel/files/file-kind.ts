/** What is taken and kept; everything else is refused. */
export type FileKind = 'pdf' | 'jpeg' | 'png';

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Endings of names that fit the kind; the first is given when none fits. */
export const endings: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
};
