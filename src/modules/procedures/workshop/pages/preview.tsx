import type { VNode } from 'preact';
import type { FieldModel } from '../../../../kernel/schema/field-model.ts';
import type { PageDefinition } from '../../../../kernel/schema/form-definition.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Field } from '../../../../ui/field.tsx';
import type { View } from '../../../../ui/view.ts';
import { workshopWords } from '../words.ts';

/** A page of the form as it stands in the draft. */
export type Previewed = { readonly page: PageDefinition; readonly fields: readonly FieldModel[] };

/** The page as its applicant will see it; nothing in it can be pressed. */
export function Preview({ view, shown }: { readonly view: View; readonly shown: Previewed | undefined }): VNode {
  const speak = speaker(workshopWords, view.language);
  return (
    <section class="panel" id="preview" data-told>
      <h2>{speak('preview')}</h2>
      {shown ? (
        <div inert>
          <h3>{shown.page.title[view.language]}</h3>
          {shown.page.hint && <p class="lead">{shown.page.hint[view.language]}</p>}
          {shown.fields.map((model) => (
            <Field view={view} model={model} />
          ))}
        </div>
      ) : (
        <p>{speak('previewNone')}</p>
      )}
    </section>
  );
}
