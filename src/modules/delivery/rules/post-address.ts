/** Address of the lists of results that go by post, and of one of them. */
export const postAddress = '/desk/post';

export const listAddress = (id: number, path = ''): string => `${postAddress}/lists/${id}${path}`;
