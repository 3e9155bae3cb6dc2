using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London asks every partnership about one theme, beside the quarters; or asks again what it had cancelled. Each partnership's review is made at once if the
/// opening day has come, else on that day. Answers the cycle's code.</summary>
/// <param name="Theme">Number within the edition of the year in which it opens, or the newest before it.</param>
/// <param name="Asked">What is asked and why; the partnerships read it.</param>
public sealed record AskAboutTheme(int Theme, string? Asked, CycleSettings Settings) : IRequest<string>;

internal sealed class AskAboutThemeValidator : AbstractValidator<AskAboutTheme>
{
    public AskAboutThemeValidator() =>
        RuleFor(request => request.Asked).MaximumLength(ReviewCycle.AskedMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class AskAboutThemeHandler(VruDbContext db, ThemesToAsk themes, CycleOpening opening, Actor actor, TimeProvider clock) : IRequestHandler<AskAboutTheme, string>
{
    public async Task<string> Handle(AskAboutTheme request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var about = ReviewCycle.About(await themes.FindAsync(request.Theme, request.Settings.OpensOn, cancellationToken), request.Asked, request.Settings);
        var known = await db.Cycles.SingleOrDefaultAsync(cycle => cycle.Code == about.Code, cancellationToken);
        if (known is null)
        {
            db.Cycles.Add(about);
            await db.SaveChangesAsync(cancellationToken);
            await opening.RunAsync(cancellationToken);
            return about.Code;
        }

        known.OpenAgain(request.Settings, LondonTime.Today(clock), request.Asked);
        await db.SaveChangesAsync(cancellationToken);
        await opening.TellAsync(cancellationToken);
        return known.Code;
    }
}
