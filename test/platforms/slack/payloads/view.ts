import type { App, Fields, View, Workspace } from '../world/model.ts'

/** A view as the Web API and interactions return it, docs.slack.dev/reference/views. */
export function viewFields(view: View, app: App, workspace: Workspace): Fields {
  const modal = view.type === 'modal'
  const { body } = view
  return {
    id: view.id,
    team_id: view.teamId,
    type: view.type,
    blocks: body.blocks ?? [],
    private_metadata: body.private_metadata ?? '',
    callback_id: body.callback_id ?? '',
    state: { values: view.state },
    hash: view.hash,
    title: body.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: modal && body.clear_on_close === true,
    notify_on_close: modal && body.notify_on_close === true,
    close: body.close ?? null,
    submit: body.submit ?? null,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: app.id,
    external_id: body.external_id ?? '',
    app_installed_team_id: view.teamId,
    bot_id: workspace.botId,
  }
}
