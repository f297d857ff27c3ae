/** How the page looks: light, dark, narrow, and on A4. */
export const REPORT_STYLE = `body { font: 15px/1.45 "Segoe UI", system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1.5rem; }
table { border-collapse: collapse; }
td, th { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ccc; }
`;
