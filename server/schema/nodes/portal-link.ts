import type { PortalLink } from '../../catalogue/portal-links.ts';
import { builder } from '../builder.ts';

export const PortalLinkType = builder.objectRef<PortalLink>('PortalLink').implement({
  description: 'A page of a portal of Microsoft that shows a node, or lists all of its kind.',
  fields: (t) => ({
    portal: t.exposeString('portal', { description: 'Name of the portal, such as `Defender portal`.' }),
    page: t.exposeString('page', { description: 'What the page shows, such as `Permissions and roles`.' }),
    url: t.exposeString('url', { description: 'Its address. whycan itself never opens it.' }),
    isOwnPage: t.exposeBoolean('isOwnPage', {
      description: 'True if it shows this node by itself, false if it lists all of its kind.',
    }),
  }),
});
