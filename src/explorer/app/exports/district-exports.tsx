import { useWords } from '../language/use-words.ts';
import { ExportMenu, type ExportMenuProps } from './export-menu.tsx';
import { exportWords } from './export-words.ts';

interface DistrictExportsProps extends Omit<ExportMenuProps, 'name' | 'parameters' | 'formats'> {
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the districts that the view shows. */
  readonly asked: readonly string[];
  readonly parametersOf: (district: string) => ExportMenuProps['parameters'];
}

/** A table that is had for one district at a time: one menu for each that a view shows. */
export function DistrictExports({ districts, asked, parametersOf, ...menu }: DistrictExportsProps) {
  const words = useWords(exportWords);
  const nameOf = (id: string) => districts.find((one) => one.id === id)?.name ?? id;
  return asked.map((id) => (
    <ExportMenu
      key={id}
      name={asked.length > 1 ? words.exportOf(nameOf(id)) : undefined}
      parameters={parametersOf(id)}
      formats={['xlsx', 'csv']}
      {...menu}
    />
  ));
}
