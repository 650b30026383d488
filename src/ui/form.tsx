import type { ComponentChildren, VNode } from 'preact';
import type { View } from './view.ts';

export type FormProps = {
  readonly view: View;
  readonly action: string;
  readonly children: ComponentChildren;
  /** The form carries files. */
  readonly files?: boolean;
  readonly id?: string;
  readonly class?: string;
};

/**
 * A form that writes: POST, with the token against forged requests (in the address when files follow, so that it is checked
 * before they are read). The server checks the answers, so the browser's own bubbles are off.
 */
export function Form({ view, action, children, files, id, class: className }: FormProps): VNode {
  const token = view.csrfToken();
  const target = files ? `${action}${action.includes('?') ? '&' : '?'}_csrf=${encodeURIComponent(token)}` : action;
  return (
    <form
      method="post"
      action={target}
      enctype={files ? 'multipart/form-data' : undefined}
      id={id}
      class={className}
      novalidate
    >
      {!files && <input type="hidden" name="_csrf" value={token} />}
      {children}
    </form>
  );
}
