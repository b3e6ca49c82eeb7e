export const sites = 'Madrid Lyon Austin Toronto Oslo Kraków Lagos Osaka Pune Dublin Recife Perth'.split(' ');
/** For user principal names and device names. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/[^\p{ASCII}]|[^\p{L}]/gu, '')
    .toLowerCase();
