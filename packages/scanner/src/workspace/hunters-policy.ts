// What `init` writes as `policies/hunters.cedar`, and what stands in where there is no trusted workspace: the repository only,
// no secrets except for `scan`. The ceiling holds in any case; this is what an operator narrows.

import { quoteCedar } from '@sallyport/policy'

export function huntersPolicy(root: string): string {
  const tree = `file_system::Dir::${quoteCedar(root)}`
  const repository = `sallyport::Repository::${quoteCedar(root)}`
  return `// What the agents of a hunt may do in this repository. Each stage is an agent of its own. An act needs a permit here and one from
// Sallyport's built-in ceiling, which no policy can raise: no writes, no network, no programs, and secrets only for \`scan\`.
// After a change: \`sallyport trust\`. To keep a folder from all agents:
//
//   forbid (principal, action, resource in file_system::Dir::"/path/to/folder");

@id("scan-reads-tree")
permit (
  principal == Agent::"scan",
  action in [file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"],
  resource in ${tree}
);

@id("investigate-reads-tree")
permit (
  principal == Agent::"investigate",
  action in [file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"],
  resource in ${tree}
);

@id("revalidate-reads-tree")
permit (
  principal == Agent::"revalidate",
  action in [file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"],
  resource in ${tree}
);

@id("triage-reads-tree")
permit (
  principal == Agent::"triage",
  action in [file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"],
  resource in ${tree}
);

// Only who owns the code: CODEOWNERS, by the ceiling.
@id("enrich-reads-tree")
permit (
  principal == Agent::"enrich",
  action in [file_system::Action::"open", file_system::Action::"read", file_system::Action::"stat"],
  resource in ${tree}
);

@id("agents-act-on-repository")
permit (
  principal is Agent,
  action in [
    sallyport::Action::"git_history",
    sallyport::Action::"report_finding",
    sallyport::Action::"model_call",
    sallyport::Action::"run_script",
    sallyport::Action::"use_tool"
  ],
  resource == ${repository}
);
`
}
