import { Icon } from '../icon/icon.tsx';
import type { ToldOrigin } from './origin-document.ts';
import './origin.css';

/** Where it can be seen or changed; nothing is asked of a portal until somebody follows a link. */
export function PortalLinks({ links }: { readonly links: ToldOrigin['portalLinks'] }) {
  if (links.length === 0) return null;
  return (
    <ul className="portal-links">
      {links.map(({ portal, page, url, isOwnPage }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer noopener">
            <Icon name="open" size={14} /> Open in the {portal}
          </a>
          {!isOwnPage && <span className="faint"> on the page {page}</span>}
        </li>
      ))}
    </ul>
  );
}
