/** Where operators see the exchange. */
export const exchangeAddress = '/operator/exchange';

export const messageAddress = (id: number, path = ''): string => `${exchangeAddress}/messages/${id}${path}`;
