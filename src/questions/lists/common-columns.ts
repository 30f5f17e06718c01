import type { OntologyModel } from '../../domain/ontology/ontology.ts';
import { column, type ListCode } from './list-table.ts';

/** Codes of a closed list of the ontology. */
const codesOf = (ontology: OntologyModel, name: string): readonly ListCode[] =>
  (ontology.closedList(name)?.values ?? []).map(({ code, zh, en }) => ({ code, zh, en }));

export const districtColumn = column('district', 'District', '区县');
export const chainColumn = column('chain', 'Chain', '产业链');
export const stageColumn = column('stage', 'Stage', '环节');
export const productColumn = column('product', 'Product', '产品');

export const modalityColumn = (ontology: OntologyModel) =>
  column('modality', 'Modality', '状态', codesOf(ontology, 'Modality'));
export const roleColumn = (ontology: OntologyModel) =>
  column('role', 'Role', '角色', codesOf(ontology, 'FirmRole'));
export const statedColumn = (ontology: OntologyModel) =>
  column('stated', 'Stated', '依据', codesOf(ontology, 'Stated'));
