/**
 * Answers the ribbon's functions. "Zuordnungsschutz" opens the pane: what protects stands there, below
 * the steps.
 */
export function registerRibbon(): void {
  Office.actions.associate('showProtection', (event: Office.AddinCommands.Event) => {
    void Office.addin.showAsTaskpane().finally(() => event.completed());
  });
}
