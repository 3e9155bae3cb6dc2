using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Writes what a review says of money: lines that are new, changed, or, with nothing said, taken away. All of them or, if one is stale, none.</summary>
public sealed record WriteSpend(string Cycle, IReadOnlyList<SpendWords> Lines) : IRequest;

/// <param name="Id">Chosen by the form or the caller for a new line.</param>
/// <param name="Version">As it was read; null for a new line.</param>
/// <param name="Content">Null takes the line away.</param>
public sealed record SpendWords(Id<ReviewSpend> Id, int? Version, SpendContent? Content);

internal sealed class WriteSpendValidator : AbstractValidator<WriteSpend>
{
    private const string TooLong = "Keep it to {MaxLength} characters; this is {TotalLength}.";

    private const string TooMuch = "Write pounds, from 0 to 100 million.";

    public WriteSpendValidator()
    {
        RuleFor(request => request.Lines).Must(lines => lines.Select(line => line.Id).Distinct().Count() == lines.Count).WithMessage("Give each line an id of its own.");
        RuleForEach(request => request.Lines).ChildRules(line => line.When(l => l.Content is not null, () =>
        {
            line.RuleFor(l => l.Content!.What).NotEmpty().WithMessage("Say what the money is for.").MaximumLength(ReviewSpend.WhatMaxLength).WithMessage(TooLong)
                .OverridePropertyName(nameof(SpendContent.What));
            line.RuleFor(l => l.Content!.Note).MaximumLength(ReviewSpend.NoteMaxLength).WithMessage(TooLong).OverridePropertyName(nameof(SpendContent.Note));
            line.RuleFor(l => l.Content!.Planned).InclusiveBetween(0, ReviewSpend.MaxPence).WithMessage(TooMuch).OverridePropertyName(nameof(SpendContent.Planned));
            line.RuleFor(l => l.Content!.Spent).InclusiveBetween(0, ReviewSpend.MaxPence).WithMessage(TooMuch).OverridePropertyName(nameof(SpendContent.Spent));
            line.RuleFor(l => l.Content!.Forecast).InclusiveBetween(0, ReviewSpend.MaxPence).WithMessage(TooMuch).OverridePropertyName(nameof(SpendContent.Forecast));
        }));
    }
}

internal sealed class WriteSpendHandler(VruDbContext db, ReviewEditing reviews, Actor actor) : AsyncRequestHandler<WriteSpend>
{
    protected override async Task Handle(WriteSpend request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var themes = await db.Themes.In(work).Select(theme => theme.Id).ToListAsync(cancellationToken);
        if (request.Lines.Any(line => line.Content?.ThemeId is { } theme && !themes.Contains(theme)))
        {
            throw new NotFoundException();
        }

        var known = await db.SpendLines.Where(line => line.ReviewId == work.Review.Id).ToDictionaryAsync(line => line.Id, cancellationToken);
        var fresh = request.Lines.Select(line => line.Id).Where(id => !known.ContainsKey(id)).ToList();
        if (fresh.Count > 0 && await db.SpendLines.AnyAsync(line => fresh.Contains(line.Id), cancellationToken))
        {
            // A line of another quarter's review.
            throw new NotFoundException();
        }

        foreach (var line in request.Lines)
        {
            Write(work.Review, line, known.GetValueOrDefault(line.Id));
        }

        reviews.HoldToState(work.Review);
        await reviews.SaveAsync(work, cancellationToken);
    }

    private void Write(Review review, SpendWords line, ReviewSpend? known)
    {
        switch (known, line.Content)
        {
            case (null, null):
                break;
            case (null, _) when line.Version is not null:
                // It was there when it was read.
                throw new StaleException();
            case (null, { } content):
                db.SpendLines.Add(ReviewSpend.In(review, line.Id, content));
                break;
            case (_, null):
                if (line.Version != known.Version)
                {
                    throw new StaleException();
                }

                db.SpendLines.Remove(known);
                break;
            case (_, { } content):
                known.Change(review, content, line.Version ?? 0);
                break;
        }
    }
}
