/** Where operators keep the templates of results. */
export const templateAddress = '/operator/forms/results';
