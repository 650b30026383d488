/** Where an officer's own certificate is. */
export const ownAddress = '/officer/certificate';

/** Where an agency's seal is. */
export const sealAddress = (unitId: number | string): string => `/desk/seals/${unitId}`;

/** Where batches of documents are signed. */
export const batchesAddress = '/desk/signing';

/** Where officers sign the papers that they digitised. */
export const scansAddress = `${batchesAddress}/papers`;

/** The scan of one of them, to be seen before it is signed. */
export const scanFileAddress = (paperId: string): string => `${scansAddress}/${paperId}/file`;

/** Where operators watch signing. */
export const watchAddress = '/operator/signing';

/** A batch, or what stands under it. */
export const batchAddress = (id: number | string, path = ''): string => `${batchesAddress}/${id}${path}`;
