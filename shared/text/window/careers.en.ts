/** careers */
export const careersWords = {};
