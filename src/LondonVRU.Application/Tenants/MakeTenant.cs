using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Tenants;

/// <summary>London adds a borough or a BCU. The same <paramref name="Id"/> sent twice is one tenant.</summary>
/// <param name="Id">Chosen by the form.</param>
/// <param name="Slug">Of its address; small letters, digits and hyphens.</param>
/// <param name="Bcu">Slug of a borough's BCU; null for none.</param>
/// <param name="From">London day; before it nobody enters.</param>
/// <param name="Code">Official code; null if it has none yet.</param>
/// <param name="Population">Of a borough; null if not known.</param>
public sealed record MakeTenant(Id<Tenant> Id, TenantKind? Kind, string? Name, string? Slug, string? Bcu, DateOnly? From, string? Code, int? Population) : IRequest;

internal sealed class MakeTenantValidator : AbstractValidator<MakeTenant>
{
    public MakeTenantValidator()
    {
        RuleFor(make => make.Kind).NotNull().WithMessage("Say what it is.").Must(kind => kind is null or TenantKind.Borough or TenantKind.Bcu).WithMessage("Choose a borough or a BCU.");
        RuleFor(make => make.Name).IsTenantName();
        RuleFor(make => make.Slug).NotEmpty().WithMessage("Give the last part of its address.");
        RuleFor(make => make.From).NotNull().WithMessage("Give its first day.");
        RuleFor(make => make.Code).MaximumLength(Tenant.CodeMaxLength).WithMessage("A code has {MaxLength} characters at most.");
        RuleFor(make => make.Population).GreaterThan(0).WithMessage("Give the number of residents, or leave it empty.");
    }
}

internal static class TenantRules
{
    public static void IsTenantName<T>(this IRuleBuilder<T, string?> name) => name.NotEmpty().WithMessage("Give its name.")
        .MaximumLength(Tenant.NameMaxLength).WithMessage("A name has {MaxLength} characters at most.");
}

internal sealed class MakeTenantHandler(VruDbContext db, TenantDirectory directory, Actor actor) : AsyncRequestHandler<MakeTenant>
{
    protected override async Task Handle(MakeTenant request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        if (await db.Tenants.AnyAsync(known => known.Id == request.Id, cancellationToken))
        {
            return;
        }

        var slug = request.Slug!.Trim();
        if (await db.Tenants.AnyAsync(known => known.Slug == slug, cancellationToken))
        {
            throw new RuleBrokenException("tenant.slug-taken", "Another tenant has that address. One that was retired keeps it.");
        }

        var bcu = await db.BcuAsync(request.Bcu, cancellationToken);
        db.Tenants.Add(Tenant.Make(request.Id, request.Kind!.Value, request.Name!, slug, bcu, request.From!.Value, string.IsNullOrWhiteSpace(request.Code) ? null : request.Code.Trim(), request.Population));
        await db.SaveChangesAsync(cancellationToken);
        directory.Forget();
    }
}

internal static class TenantQueries
{
    /// <param name="slug">Null or empty for none.</param>
    /// <exception cref="NotFoundException">There is no such BCU.</exception>
    public static async Task<Tenant?> BcuAsync(this VruDbContext db, string? slug, CancellationToken ct) =>
        string.IsNullOrEmpty(slug) ? null : await db.Tenants.Where(tenant => tenant.Slug == slug && tenant.Kind == TenantKind.Bcu).SingleOrNotFoundAsync(ct);

    /// <summary>To be changed.</summary>
    /// <param name="version">That was read.</param>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    /// <exception cref="StaleException">It was changed since.</exception>
    public static async Task<Tenant> TenantAsync(this VruDbContext db, string slug, int version, CancellationToken ct)
    {
        var tenant = await db.Tenants.Where(tenant => tenant.Slug == slug).SingleOrNotFoundAsync(ct);
        return tenant.Version == version ? tenant : throw new StaleException(tenant.Version);
    }
}
