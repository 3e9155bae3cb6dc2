using LondonVRU.Application.Data;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Rollouts;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What people are told of offers, requests and rollouts, read in their tenant at the moment of writing.</summary>
internal sealed class OfferMatters(RequestReading requests, IMediator mediator, TenantDirectory directory, CurrentTenant tenant, Actor reader) : IScopedPart
{
    private const int Told = 240;

    private string Root => $"/{tenant.Info.Slug}/offers";

    /// <summary>Null if nothing is left to say: it was answered, taken back or ended meanwhile.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct) => debt.Kind switch
    {
        LetterKind.RequestToAnswer when reader.Has(Right.MakeOffers) => await ToAnswerAsync(debt, ct),
        LetterKind.RequestAnswered when reader.Has(Right.AskForHelp) => await AnsweredAsync(debt, ct),
        LetterKind.RequestMoved when reader.Has(Right.MakeOffers) => await MovedAsync(debt, ct),
        LetterKind.RequestToClose when reader.Has(Right.AskForHelp) => await ToCloseAsync(debt, ct),
        LetterKind.RolloutProposed or LetterKind.RolloutDue when reader.Has(Right.EditPlan) => await RolloutAsync(debt, ct),
        _ => null,
    };

    private async Task<Matter?> ToAnswerAsync(LetterDebt debt, CancellationToken ct)
    {
        if (await RequestAsync(debt, ct) is not { } found || found.Course.WaitsFor != requests.PartyIn(found.Request))
        {
            return null;
        }

        var from = (await directory.GetAsync(found.Request.TenantId, ct)).PlaceName;
        var title = found.Course.State == RequestState.Declined ? $"“{found.Request.Subject}” was declined: {from} still needs something" : $"{from} asks: {found.Request.Subject}";
        return Of(debt, title, [Short(found.Request.Words)], $"/requests/{found.Request.Id}", "Answer", "You get this because you answer for what is offered.");
    }

    private async Task<Matter?> AnsweredAsync(LetterDebt debt, CancellationToken ct)
    {
        if (await RequestAsync(debt, ct) is not { Last: { } last } found || last.TenantId == tenant.Id)
        {
            return null;
        }

        var by = (await directory.GetAsync(last.TenantId, ct)).PlaceName;
        var title = found.Course.State switch
        {
            RequestState.BeingMatched => $"London is looking for what would help with “{found.Request.Subject}”",
            RequestState.Offered => $"{by} offers something: {found.Request.Subject}",
            RequestState.Declined => $"{by} can’t help with “{found.Request.Subject}”",
            RequestState.Done => $"“{found.Request.Subject}” is done",
            _ => $"“{found.Request.Subject}” was closed",
        };
        return Of(
            debt, title, [.. last.OfferTitle is { } offer ? [$"It is “{offer}”."] : Array.Empty<string>(), .. last.Words is { } words ? [Short(words)] : Array.Empty<string>()], $"/requests/{found.Request.Id}",
            found.Course.State == RequestState.Offered ? "Say yes or no" : "Read it", "You get this because you asked.");
    }

    private async Task<Matter?> MovedAsync(LetterDebt debt, CancellationToken ct)
    {
        if (await RequestAsync(debt, ct) is not { Last: { } last } found || last.TenantId == tenant.Id)
        {
            return null;
        }

        var by = (await directory.GetAsync(last.TenantId, ct)).PlaceName;
        var did = found.Course.State switch
        {
            RequestState.Accepted => "says yes to",
            RequestState.Declined => "says no to",
            RequestState.Done => "says what came of",
            RequestState.Closed => "has closed",
            _ => "has answered",
        };
        return Of(debt, $"{by} {did} “{found.Request.Subject}”", last.Words is { } words ? [Short(words)] : [], $"/requests/{found.Request.Id}", "Read it", "You get this because you offered it.");
    }

    private async Task<Matter?> ToCloseAsync(LetterDebt debt, CancellationToken ct) =>
        await RequestAsync(debt, ct) is not { Course.State: RequestState.Accepted, Request.IsWithdrawn: false } found ? null : Of(
            debt, $"What came of “{found.Request.Subject}”?", ["You took this help four weeks ago. Two sentences tell London, and whoever helped, whether it was worth it, also if it did not work."],
            $"/requests/{found.Request.Id}", "Say what came of it", "You get this because you asked for it.");

    private async Task<Matter?> RolloutAsync(LetterDebt debt, CancellationToken ct)
    {
        if ((await mediator.Send(new GetRolloutsHere(new Id<Rollout>(debt.SubjectId)), ct)).SingleOrDefault() is not { IsWaiting: true } row)
        {
            return null;
        }

        var (content, day) = (row.Content, row.Content.AnswerBy!.Value);
        return new(
            debt.Kind, tenant.Info.Name, debt.Kind == LetterKind.RolloutDue ? $"London waits for your answer: {content.Name}" : $"London proposes: {content.Name}", [content.Summary!, $"Take it up or decline it by {Words.DayOfYear(day)}."],
            day, $"{Root}/rollouts/{row.Id}", "Read and answer", Askable.London)
        {
            Why = "You get this because you keep the plan, of which it would become an action.",
        };
    }

    private async Task<RequestAndLast?> RequestAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<HelpRequest>(debt.SubjectId);
        return await requests.All().AsNoTracking().Where(row => row.Request.Id == id).OrderBy(row => row.Request.AskedAt).FirstOrDefaultAsync(ct);
    }

    private Matter Of(LetterDebt debt, string title, IReadOnlyList<string> lines, string path, string button, string why) =>
        new(debt.Kind, tenant.Info.Name, title, lines, null, $"{Root}{path}", button, Askable.London) { Why = why };

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        return line.Length <= Told ? line : string.Concat(line.AsSpan(0, Told - 1).TrimEnd(), "…");
    }
}
