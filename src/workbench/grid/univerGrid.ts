import type { Area } from '../host/area';
import type { OfficeHost } from '../host/officeHost';
import { CellEditor } from './cellEditor';
import { CellWindow } from './cellWindow';
import { commandRouter, type GridActions } from './commandRouter';
import { snapshotOf, UNIT } from './snapshot';
import {
  univerWindow,
  type CommandService,
  type DrawnCell,
  type GridLanguage,
  type Injector,
  type Render,
  type UnitService,
  type UniverInstance,
  type UniverWindow,
} from './univer';
import { univerRange } from './univerRange';

/** What the grid tells the page. */
export interface GridListener extends GridActions {
  /** The selected areas of the sheet in front. */
  readonly selected: (areas: readonly Area[]) => void;
}

/**
 * Shows a host's workbook in Univer. The workbook stays the only truth: Univer holds no values, it
 * asks for the cells in sight when it draws, and every command of its own that would change something
 * is caught and told to the page, which does it in the workbook.
 */
export class UniverGrid {
  private readonly univer: UniverInstance;
  private readonly services: Injector;
  private readonly commands: CommandService;
  private readonly units: UnitService;
  private readonly cells: CellWindow;
  private readonly editor: CellEditor;
  private readonly window: UniverWindow = univerWindow();
  private shape = '';
  private active = '';
  private closed = false;
  private isDrawn = false;
  /** Univer doesn't select yet what the workbook does, or what it selects itself is not to be believed. */
  private isBehind = false;

  constructor(
    private readonly host: OfficeHost,
    container: string,
    language: GridLanguage,
    listener: GridListener,
  ) {
    this.cells = new CellWindow(host);
    this.univer = startUniver(this.window, container, language);
    this.services = this.univer.__getInjector();
    this.commands = this.services.get(this.window.UniverCore.ICommandService) as CommandService;
    const { LifecycleService, LifecycleStages } = this.window.UniverCore;
    const lifecycle = this.services.get(LifecycleService) as {
      onStage: (stage: number) => Promise<void>;
    };
    // It fails where the grid is taken off the page before that: then nothing is to be selected.
    void lifecycle.onStage(LifecycleStages.Rendered).then(
      () => {
        this.isDrawn = true;
        this.catchUp();
      },
      () => undefined,
    );
    this.units = this.services.get(this.window.UniverCore.IUniverInstanceService) as UnitService;
    // Univer's services stand only once there is a workbook.
    this.refresh();
    this.drawFromHost();
    this.redraw();
    const { services, window, commands, units } = this;
    const { typed } = listener;
    this.editor = new CellEditor({ services, window, commands, units, host, language, typed });
    const actions: GridActions = {
      ...listener,
      // Univer begins each frame and sheet with the first cell: that must not undo what is selected.
      selected: (areas) => {
        if (!this.isBehind) listener.selected(areas);
      },
    };
    commandRouter(commands, window, actions, this.editor);
  }

  /** Draws anew what the workbook holds now; a changed frame (sheets, hidden rows, sizes) is rebuilt. */
  refresh(): void {
    this.cells.forget();
    const { data, shape } = snapshotOf(this.host.workbook);
    if (shape !== this.shape) {
      this.isBehind = true;
      if (this.shape !== '') this.units.disposeUnit(UNIT);
      this.univer.createUnit(this.window.UniverCore.UniverInstanceType.UNIVER_SHEET, data);
      this.shape = shape;
      this.active = '';
    } else this.redraw();
    this.showActive();
    this.catchUp();
  }

  /** Selects what the workbook does and brings it into sight, at once or when Univer has drawn the sheet: before that it can do neither. */
  select(): void {
    this.isBehind = true;
    this.catchUp();
  }

  private catchUp(): void {
    const { sheet, areas } = this.host.workbook.selection();
    if (!this.isBehind || !this.isReady() || sheet !== this.active) return;
    this.isBehind = false;
    this.selectNow(areas);
  }

  private isReady(): boolean {
    return this.isDrawn && !this.closed && this.render()?.mainComponent !== undefined;
  }

  private selectNow(areas: readonly Area[]): void {
    const style = { strokeWidth: 1 };
    const sheet = this.host.workbook.sheet(this.active);
    const selections = areas.map((area) => {
      const range = univerRange(area, sheet);
      const primary = { ...range, actualRow: area.row, actualColumn: area.column };
      return { range, primary, style };
    });
    this.commands.syncExecuteCommand('sheet.operation.set-selections', {
      unitId: UNIT,
      subUnitId: this.active,
      selections,
    });
    const [first] = selections;
    if (first === undefined) return;
    void this.commands.executeCommand('sheet.command.scroll-to-cell', { range: first.range });
  }

  /** Enters what is being typed: before anything else is done with the workbook than in its cells. */
  endEditing(): void {
    this.editor.end();
  }

  /** What the cell shows; for tests and for the status line. */
  shown(sheet: string, row: number, column: number): DrawnCell | null {
    return this.cells.cell(sheet, row, column);
  }

  /** Takes the grid off the page. */
  close(): void {
    this.closed = true;
    this.univer.dispose();
  }

  private showActive(): void {
    const subUnitId = this.host.workbook.activeSheet();
    if (subUnitId === this.active) return;
    this.isBehind = true;
    this.active = subUnitId;
    this.commands.syncExecuteCommand('sheet.operation.set-worksheet-active', {
      unitId: UNIT,
      subUnitId,
    });
  }

  private render(): Render | undefined {
    const manager = this.services.get(this.member('UniverEngineRender', 'IRenderManagerService'));
    const byId = manager as { getRenderById: (id: string) => Render | null | undefined };
    return byId.getRenderById(UNIT) ?? undefined;
  }

  private redraw(): void {
    const render = this.render();
    if (render === undefined) return;
    const skeletons = render.with(this.member('UniverSheetsUi', 'SheetSkeletonManagerService')) as {
      reCalculate: () => void;
    };
    skeletons.reCalculate();
    render.mainComponent?.makeForceDirty(true);
  }

  private member(
    library: 'UniverEngineRender' | 'UniverSheets' | 'UniverSheetsUi',
    name: string,
  ): unknown {
    return this.window[library][name];
  }

  /** The one hook: Univer asks for each cell it draws (or copies into its editor). */
  private drawFromHost(): void {
    const service = this.services.get(this.member('UniverSheets', 'SheetInterceptorService')) as {
      intercept: (point: unknown, interceptor: object) => void;
    };
    const { CELL_CONTENT } = this.member('UniverSheets', 'INTERCEPTOR_POINT') as {
      CELL_CONTENT: unknown;
    };
    const { Style, Value } = this.window.UniverCore.InterceptorEffectEnum;
    service.intercept(CELL_CONTENT, {
      id: 'host-workbook',
      priority: 100,
      effect: Style | Value,
      handler: (
        _cell: unknown,
        { subUnitId, row, col }: { subUnitId: string; row: number; col: number },
        next: (cell: DrawnCell | null) => unknown,
      ) => next(this.cells.cell(subUnitId, row, col)),
    });
  }
}

function startUniver(
  window: UniverWindow,
  container: string,
  language: GridLanguage,
): UniverInstance {
  const { UniverCore } = window;
  const { DE_DE, EN_US } = UniverCore.LocaleType;
  const univer = new UniverCore.Univer({
    locale: language === 'de' ? DE_DE : EN_US,
    theme: window.UniverThemes.defaultTheme,
    locales: {
      [DE_DE]: window.UniverPresetSheetsCoreDeDE,
      [EN_US]: window.UniverPresetSheetsCoreEnUS,
    },
  });
  const plugins: readonly (readonly [unknown, object?])[] = [
    [window.UniverNetwork['UniverNetworkPlugin']],
    [window.UniverDocs['UniverDocsPlugin']],
    [window.UniverEngineRender['UniverRenderEnginePlugin']],
    [
      window.UniverUi['UniverUIPlugin'],
      { container, header: false, toolbar: false, footer: false, contextMenu: false },
    ],
    [window.UniverDocsUi['UniverDocsUIPlugin']],
    [window.UniverEngineFormula['UniverFormulaEnginePlugin']],
    [window.UniverSheets['UniverSheetsPlugin']],
    [
      window.UniverSheetsUi['UniverSheetsUIPlugin'],
      // Every cell is drawn as a text: none is marked for being one.
      { footer: false, disableForceStringAlert: true, disableForceStringMark: true },
    ],
    // The editor of cells is the one for formulas.
    [window.UniverSheetsFormula['UniverSheetsFormulaPlugin']],
    [window.UniverSheetsFormulaUi['UniverSheetsFormulaUIPlugin']],
  ];
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config);
  return univer;
}
