/** The package has no types. */
declare module '@adobe/structured-data-validator' {
  interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    path: readonly { type?: string; property?: string }[];
  }

  export default class Validator {
    constructor(schemaOrg: object);
    validate(extracted: object): Promise<readonly Issue[]>;
  }
}
