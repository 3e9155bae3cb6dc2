using FluentValidation;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.People;

internal sealed class InviteeValidator : AbstractValidator<Invitee>
{
    public InviteeValidator()
    {
        RuleFor(invitee => invitee.Email).NotEmpty().WithMessage("Give their e-mail address.")
            .MaximumLength(Person.EmailMaxLength).WithMessage("An address has {MaxLength} characters at most.")
            .Must(email => string.IsNullOrWhiteSpace(email) || PersonRules.IsAddress(email.Trim())).WithMessage("Write the address like name@example.gov.uk.");
        RuleFor(invitee => invitee.Name).IsName();
        RuleFor(invitee => invitee.Agency).IsAgency();
    }
}

/// <summary>What names, agencies and addresses must look like, wherever they are typed.</summary>
internal static class PersonRules
{
    public static void IsName<T>(this IRuleBuilder<T, string?> name) => name.NotEmpty().WithMessage("Give their name or post.")
        .MaximumLength(Person.NameMaxLength).WithMessage("A name has {MaxLength} characters at most.");

    public static void IsAgency<T>(this IRuleBuilder<T, string?> agency) => agency.NotEmpty().WithMessage("Say who they work for.")
        .MaximumLength(Person.AgencyMaxLength).WithMessage("An agency’s name has {MaxLength} characters at most.");

    /// <summary>Looks like an address that a letter can go to; whether it does, the letter shows.</summary>
    public static bool IsAddress(string email) =>
        email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == email.LastIndexOf('@') && email.IndexOf('.', at) > at + 1 && email[^1] != '.'
        && email.All(letter => letter is > ' ' and < (char)127 && !"<>(),;:\"\\[]".Contains(letter, StringComparison.Ordinal));
}
