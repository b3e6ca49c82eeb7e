import { visible } from '../text/visible.ts';
import type { ToldOrigin } from './origin-document.ts';

/** Documents of Microsoft with their dates; a link opens a tab of its own, which learns nothing of this page. */
export function Documents({ documents }: Pick<ToldOrigin, 'documents'>) {
  if (documents.length === 0) return null;
  return (
    <ul className="origin-documents">
      {documents.map(({ title, date, url }) => (
        <li key={`${title} ${date}`}>
          {url === null ? (
            visible(title)
          ) : (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {visible(title)}
            </a>
          )}
          {date !== null && <span className="faint"> ({date})</span>}
        </li>
      ))}
    </ul>
  );
}
