import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';
import * as ReactDOMClient from 'react-dom/client';
import * as rxjs from 'rxjs';
import * as operators from 'rxjs/operators';
import * as redi from '@wendellhu/redi';
import * as reactBindings from '@wendellhu/redi/react-bindings';

// What Univer's prebuilt files expect to find beside them, under the names they ask for.
Object.assign(globalThis, {
  React: { ...React, ...jsxRuntime },
  ReactDOM: { ...ReactDOM, ...ReactDOMClient },
  rxjs: { ...rxjs, operators },
  '@wendellhu/redi': redi,
  '@wendellhu/redi/react-bindings': reactBindings,
});
