import { markupText } from '../../parts/file/markup.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes without a value are left out. What stands in it is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${markupText(typeof value === 'number' ? short(value) : String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Two decimals are finer than any screen. */
export function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
