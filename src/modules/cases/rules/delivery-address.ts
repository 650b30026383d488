/** Where an applicant says anew how the result is to reach them. */
export const deliveryAddress = (code: string): string => `/cases/${code}/delivery`;
