/** A handler that was added to an event of the workbook. */
export type Registration = OfficeExtension.EventHandlerResult<unknown>;

/** Removes handlers, all added with one context. Throws what Excel throws, while a cell stays open for one. */
export async function removeHandlers(registered: readonly Registration[]): Promise<void> {
  const context = registered[0]?.context;
  if (context === undefined) return;
  await Excel.run(context as Excel.RequestContext, async (same) => {
    for (const one of registered) one.remove();
    await same.sync();
  });
}
