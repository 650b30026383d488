/** Where an officer looks somebody up for a case. */
export const populationAddress = (code: string): string => `/desk/cases/${code}/population`;
