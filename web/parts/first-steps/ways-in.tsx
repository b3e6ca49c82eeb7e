import type { ReactNode } from 'react';
import { AddressLink } from '../../address/address-link.tsx';
import { importAddress } from '../../pages/import/address.ts';
import { Icon } from '../icon/icon.tsx';
import type { IconName } from '../icon/paths.ts';
import { CommandLine } from './command-line.tsx';
import './first-steps.css';

interface Props {
  /** Where no tenant is there yet. */
  readonly isSampleOffered: boolean;
}

/** How a tenant gets into whycan, with the commands to copy. */
export function WaysIn({ isSampleOffered }: Props) {
  return (
    <section aria-labelledby="ways-in">
      <h2 id="ways-in" className="card-title">
        {isSampleOffered ? 'Three ways in' : 'On the command line'}
      </h2>
      <ul className="ways-in">
        {isSampleOffered && (
          <Way icon="building" title="The sample tenant">
            <p>Contoso, a manufacturer with a security operations centre. For a first look.</p>
            <CommandLine command="npx whycan import seed/contoso.tenant.yaml" />
          </Way>
        )}
        <Way icon="file" title="Files that you have">
          <p>
            {isSampleOffered && (
              <>
                <AddressLink to={importAddress}>Add them on the Import page</AddressLink>, or name them here.{' '}
              </>
            )}
            Any number of files, folders and zips; each is recognised by its content.
          </p>
          <CommandLine command="npx whycan import path/to/files" />
        </Way>
        <Way icon="bolt" title="Collect from your tenant">
          <p>Reads Microsoft Graph and the Defender for Endpoint API, with read permissions only.</p>
          <CommandLine command="npx whycan collect my-tenant" />
          <CommandLine command="npx whycan import my-tenant" />
        </Way>
      </ul>
      <p className="faint">Your data stays on this machine.</p>
    </section>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}

function Way({ icon, title, children }: WayProps) {
  return (
    <li className="card way-in">
      <h3>
        <Icon name={icon} size={18} />
        {title}
      </h3>
      {children}
    </li>
  );
}
