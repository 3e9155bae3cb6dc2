using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Wordings;

/// <summary>Every kind of letter that London may word, and whether it has.</summary>
public sealed record GetWordings : IRequest<IReadOnlyList<WordingLine>>;

/// <param name="IsLondons">London has words of its own for it.</param>
public sealed record WordingLine(LetterKind Kind, bool IsLondons);

/// <summary>The words of one kind of letter, as they are used.</summary>
public sealed record GetWording(LetterKind Kind) : IRequest<WordingPage>;

/// <param name="Version">0 while the service's own words are used.</param>
public sealed record WordingPage(LetterKind Kind, LetterWords Words, int Version);

internal sealed class GetWordingsHandler(VruDbContext db, Actor actor) : IRequestHandler<GetWordings, IReadOnlyList<WordingLine>>
{
    public async Task<IReadOnlyList<WordingLine>> Handle(GetWordings request, CancellationToken cancellationToken)
    {
        actor.RequireWordings();
        var londons = await db.LetterWordings.Select(wording => wording.Kind).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<LetterKind>().Where(LetterWording.IsOurs).Select(kind => new WordingLine(kind, londons.Contains(kind)))];
    }
}

internal sealed class GetWordingHandler(VruDbContext db, Actor actor) : IRequestHandler<GetWording, WordingPage>
{
    public async Task<WordingPage> Handle(GetWording request, CancellationToken cancellationToken)
    {
        actor.RequireWordings();
        var wording = LetterWording.IsOurs(request.Kind)
            ? await db.LetterWordings.AsNoTracking().SingleOrDefaultAsync(wording => wording.Kind == request.Kind, cancellationToken)
            : throw new Domain.NotFoundException();
        return wording is null ? new(request.Kind, LetterWords.Usual(request.Kind), 0) : new(request.Kind, new(wording.Subject, wording.Opening, wording.Closing), wording.Version);
    }
}

internal static class WordingRights
{
    public static void RequireWordings(this Actor actor)
    {
        if (!actor.Has(Right.ManageTemplates))
        {
            actor.Require(Right.ManageTenants);
        }
    }
}
