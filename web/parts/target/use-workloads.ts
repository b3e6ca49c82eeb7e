import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { workloadCodes } from '../../api/vocabulary.ts';
import { sectionTitle } from '../text/section-title.ts';

const workloadsDocument = graphql(`
  query Workloads {
    tenant {
      workloads {
        isAvailable
        workload {
          code
          displayName
        }
      }
    }
  }
`);

/** The products that the tenant has, as choices. */
export function useWorkloads() {
  const [{ data }] = useQuery({ query: workloadsDocument });
  const workloads = data?.tenant?.workloads ?? [];
  return workloads
    .filter((state) => state.isAvailable)
    .map(({ workload }) => ({ value: workload.code, label: shortName(workload) }));
}

/** The name without the maker's, which all of them share and which fills the field. */
function shortName({ code, displayName }: { readonly code: string; readonly displayName: string }): string {
  const title = sectionTitle(code);
  return title === code ? displayName : title;
}

export function isWorkloadCode(value: string): value is (typeof workloadCodes)[number] {
  return workloadCodes.some((code) => code === value);
}
