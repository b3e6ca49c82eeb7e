const format = new Intl.NumberFormat('en');

/** A decimal count, which may be larger than numbers can be: "1,234"; beyond a billion its size in words. */
export function countText(count: string): string {
  if (!/^\d{1,400}$/.test(count)) return count;
  if (count.length <= 9) return format.format(Number(count));
  return `≈ ${count[0]}.${count.slice(1, 3)} × 10${superscript(count.length - 1)}`;
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(number: number): string {
  return [...String(number)].map((digit) => digits[Number(digit)]).join('');
}
