using System.Text.Json;
using System.Text.Json.Nodes;

namespace LondonVRU.Application.Notifications.Webhooks;

/// <summary>A message as chats show it: what happened, where, and a link.</summary>
/// <param name="Address">Complete.</param>
internal sealed record Card(string Place, string Title, IReadOnlyList<string> Lines, string Button, string Address)
{
    /// <summary>An Adaptive Card (version 1.4) as an attachment of a message, as Teams takes it. Words are plain: nothing in them is read as Markdown.</summary>
    public string ToJson() => new JsonObject
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray([Block(Place, "Small"), Block(Title, "Medium"), .. Lines.Select(line => Block(line, "Default"))]),
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = Button, ["url"] = Address }),
            },
        }),
    }.ToJsonString(JsonSerializerOptions.Default);

    /// <summary>A text run in a rich text block, because a text block reads Markdown.</summary>
    private static JsonObject Block(string words, string size) => new JsonObject
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = words, ["size"] = size, ["weight"] = size == "Medium" ? "Bolder" : "Default" }),
    };
}
