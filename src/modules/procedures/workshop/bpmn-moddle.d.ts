/** The part of bpmn-moddle that the workshop uses; the library ships types of the elements alone. */
declare module 'bpmn-moddle' {
  /** An element of a model; properties are read by name, references come resolved. */
  export type ModdleElement = {
    readonly $type: string;
    readonly $attrs: Readonly<Record<string, string>>;
    readonly $instanceOf?: (type: string) => boolean;
    readonly get: (name: string) => unknown;
    readonly set: (name: string, value: unknown) => void;
  };

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
