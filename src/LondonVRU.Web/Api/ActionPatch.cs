using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.Api;

/// <summary>A JSON merge patch of an action: a field that is not given stays, null takes it away. A status, with its words, is an update.</summary>
/// <param name="Words">Null if no field of the content is given.</param>
/// <param name="Update">Null if no status is given.</param>
internal sealed record ActionPatch(ActionWords? Words, UpdateWords? Update, Id<ActionUpdate> UpdateId)
{
    private static readonly string[] OfUpdate = ["status", "done", "next", "helpWanted", "updateId"];

    /// <param name="before">What the patch is laid over.</param>
    /// <exception cref="BadHttpRequestException">It is not a JSON object.</exception>
    /// <exception cref="ValidationException">A field is unknown, or its value cannot be one.</exception>
    public static async Task<ActionPatch> ReadAsync(HttpRequest request, ActionWords before, CancellationToken ct)
    {
        var json = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        using var document = await ParseAsync(request, ct);
        var (words, update) = (before, new Said(null, null, null, null, null));
        bool hasWords = false, hasUpdate = false;
        foreach (var field in document.RootElement.EnumerateObject())
        {
            if (OfUpdate.Contains(field.Name, StringComparer.Ordinal))
            {
                (update, hasUpdate) = (With(update, field, json), true);
            }
            else
            {
                (words, hasWords) = (With(words, field, json), true);
            }
        }

        if (hasUpdate && update.Status is null)
        {
            throw Wrong("status", "Say how it is going: notStarted, onTrack, atRisk, offTrack, complete or stopped.");
        }

        return new(
            hasWords ? words : null,
            update.Status is { } status ? new(status, update.Done, update.Next, update.HelpWanted) : null,
            update.UpdateId ?? Id<ActionUpdate>.New());
    }

    private static async Task<JsonDocument> ParseAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new BadHttpRequestException("A patch is a JSON object.");
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The patch is not JSON.", wrong);
        }
    }

    private static Said With(Said said, JsonProperty field, JsonSerializerOptions json) => field.Name switch
    {
        "status" => said with { Status = Read<ActionStatus?>(field, json) },
        "done" => said with { Done = Read<string?>(field, json) },
        "next" => said with { Next = Read<string?>(field, json) },
        "helpWanted" => said with { HelpWanted = Read<string?>(field, json) },
        _ => said with { UpdateId = Read<Id<ActionUpdate>?>(field, json) },
    };

    private static ActionWords With(ActionWords words, JsonProperty field, JsonSerializerOptions json) => field.Name switch
    {
        "text" => words with { Text = Read<string?>(field, json) ?? "" },
        "leadAgency" => words with { LeadAgency = Read<string?>(field, json) },
        "ownerId" => words with { OwnerId = Read<Id<Person>?>(field, json) },
        "ownerAsWritten" => words with { OwnerAsWritten = Read<string?>(field, json) },
        "partners" => words with { Partners = Read<string?>(field, json) },
        "start" => words with { Start = ReadDate(field, json) },
        "end" => words with { End = ReadDate(field, json) },
        "successLooksLike" => words with { SuccessLooksLike = Read<string?>(field, json) },
        "knownBy" => words with { KnownBy = Read<string?>(field, json) },
        "weighting" => words with { Weighting = Read<Weighting>(field, json) },
        "cadence" => words with { Cadence = Read<Cadence>(field, json) },
        "maturity" => words with { Maturity = Read<Maturity>(field, json) },
        "funding" => words with { Funding = Read<string?>(field, json) },
        "isRestricted" => words with { IsRestricted = Read<bool>(field, json) },
        "doesNotApplyBecause" => words with { DoesNotApplyBecause = Read<string?>(field, json) },
        _ => throw Wrong(field.Name, "An action has no such field, or it cannot be changed."),
    };

    /// <summary>The words, or a date as it was read, of which the words count.</summary>
    private static string? ReadDate(JsonProperty field, JsonSerializerOptions json) =>
        field.Value.ValueKind == JsonValueKind.Object && field.Value.TryGetProperty("asWritten", out var words) && words.ValueKind == JsonValueKind.String
            ? words.GetString()
            : Read<string?>(field, json);

    private static T? Read<T>(JsonProperty field, JsonSerializerOptions json)
    {
        try
        {
            return field.Value.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            throw Wrong(field.Name, "This field cannot have that value.");
        }
    }

    private static ValidationException Wrong(string field, string words) => new([new ValidationFailure(field, words)]);

    private sealed record Said(ActionStatus? Status, string? Done, string? Next, string? HelpWanted, Id<ActionUpdate>? UpdateId);
}
