/** Groups a free number such as 18001096 so that it can be read out. */
export const spokenNumber = (number: string): string => number.replace(/^(1[89]00)(\d+)$/, '$1 $2');
