using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>One practice, with who adopted it, how it goes there as far as the reader may know, and what was asked. A draft is London's and its partnership's alone.</summary>
public sealed record GetPractice(Id<Practice> Id) : IRequest<PracticePage>;

/// <param name="From">Where it was tried; null if London tells of it itself.</param>
/// <param name="Reason">Why it was retired or declined; null otherwise.</param>
/// <param name="PublishedAt">UTC; null for a draft.</param>
/// <param name="Counts">How it goes with others; null where too few have a review in, or for London, which reads each.</param>
/// <param name="Own">This partnership's adoption; null for none.</param>
/// <param name="IsOwn">It comes from this partnership.</param>
public sealed record PracticePage(
    Id<Practice> Id, PracticeState State, PracticeContent Content, IReadOnlyList<ComparedTheme> Themes, TenantInfo? From, string? Reason, DateTime? PublishedAt, bool IsPromoted,
    Id<Nomination>? NominationId, int Version, IReadOnlyList<PracticePage.Adopter> Adopters, PracticeCounts? Counts, PracticePage.Adopter? Own, bool IsOwn,
    IReadOnlyList<PracticePage.Question> Questions)
{
    /// <param name="Id">Of the latest year's.</param>
    /// <param name="Since">London day on which it was adopted first.</param>
    /// <param name="ActionId">Of the latest year's plan; null where the reader may not know.</param>
    /// <param name="Progress">How it goes there; null where the reader may not know, or no review is in.</param>
    /// <param name="Reports">Those that the reader may read, oldest first.</param>
    public sealed record Adopter(Id<Adoption> Id, TenantInfo Where, DateOnly Since, Id<Domain.Plans.PlanAction>? ActionId, int StartYear, AdoptionProgress? Progress, IReadOnlyList<Report> Reports);

    /// <param name="At">UTC.</param>
    /// <param name="ForAll">Every partnership may read it.</param>
    public sealed record Report(PracticeOutcome Outcome, string Words, string? Altered, DateTime At, bool ForAll);

    /// <param name="At">UTC.</param>
    /// <param name="IsOwn">This partnership asked.</param>
    public sealed record Question(Id<PracticeQuestion> Id, TenantInfo By, string Words, DateTime At, bool IsOwn, IReadOnlyList<Answer> Answers);

    /// <param name="At">UTC.</param>
    public sealed record Answer(TenantInfo By, string Words, DateTime At);
}

/// <summary>How an adopted practice goes: null where nobody has said.</summary>
public sealed record AdoptionProgress(Domain.Plans.ActionStatus? Status);

public sealed record PracticeCounts(int OnTrack, int AtRisk, int OffTrack, int Complete, int Other);

internal sealed class GetPracticeHandler(VruDbContext db, ThemesOfToday themes, AdoptionReading adoptions, TenantDirectory directory, CurrentTenant tenant) : IRequestHandler<GetPractice, PracticePage>
{
    public async Task<PracticePage> Handle(GetPractice request, CancellationToken cancellationToken)
    {
        var (here, isLondon) = (tenant.Id, tenant.Info.IsLondon);
        var practice = await (isLondon ? db.Practices.NotTakenBack(db) : db.Practices).AsNoTracking()
            .Where(practice => practice.Id == request.Id && (isLondon || practice.FromId == here || practice.State == PracticeState.Published || practice.State == PracticeState.Retired))
            .SingleOrNotFoundAsync(cancellationToken);
        var columns = await themes.ReadAsync(practice.Content().Themes, cancellationToken);
        var (adopters, counts) = await adoptions.ReadAsync(practice.Id, cancellationToken);
        var questions = await (
            from question in db.PracticeQuestions.AsNoTracking()
            join given in db.PracticeAnswers.AsNoTracking() on question.Id equals given.QuestionId into all
            from answer in all.DefaultIfEmpty()
            where question.PracticeId == practice.Id && question.Visibility == Visibility.Boroughs
            orderby question.At, question.Id
            select new { question, answer }).ToListAsync(cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(one => one.Id);
        return new(
            practice.Id, practice.State, practice.Content(), GetPracticesHandler.ThemesOf(practice, columns), practice.FromId is { } from ? tenants[from] : null, practice.Reason, practice.PublishedAt,
            practice.PromotedToId is not null, practice.NominationId, practice.Version, adopters, counts,
            adopters.LastOrDefault(adopter => adopter.Where.Id == here), practice.FromId == here,
            [
                .. questions.GroupBy(row => row.question.Id).Select(rows => new PracticePage.Question(
                    rows.Key, tenants[rows.First().question.TenantId], rows.First().question.Words, rows.First().question.At, rows.First().question.TenantId == here,
                    [.. rows.Select(row => row.answer).OfType<PracticeAnswer>().OrderBy(answer => answer.At).Select(answer => new PracticePage.Answer(tenants[answer.TenantId], answer.Words, answer.At))])),
            ]);
    }
}
