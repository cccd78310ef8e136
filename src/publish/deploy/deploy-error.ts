/** A deploy that could not be begun or ended. The message names the cause and the way out; the target is as it was, or can be resumed. */
export class DeployError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeployError';
  }
}
