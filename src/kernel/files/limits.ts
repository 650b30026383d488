export const megabyte = 1024 * 1024;

/** How much is taken, and how long a file that belongs to nothing is kept. */
export const limits = {
  fileBytes: 10 * megabyte,
  /** Fields and boundaries around the file in one request. */
  restBytes: 256 * 1024,
  /** As long as a draft application: a citizen comes back to it on another day. */
  unattachedDays: 30,
} as const;
