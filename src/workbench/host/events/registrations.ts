/** Which events an add-in has registered for, by the event's number and target. */
export class Registrations {
  private readonly registered = new Set<string>();

  add(type: number, target: string): void {
    this.registered.add(`${type} ${target}`);
  }

  remove(type: number, target: string): void {
    this.registered.delete(`${type} ${target}`);
  }

  has(type: number, target: string): boolean {
    return this.registered.has(`${type} ${target}`);
  }
}
