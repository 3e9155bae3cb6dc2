using System.Data.Common;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Infrastructure.Jobs;

/// <summary>What went wrong with a job, for people. Never an exception's own message: it can hold what somebody wrote.</summary>
internal static class RunErrors
{
    public static string InWords(Exception exception) => exception switch
    {
        OperationCanceledException => "It was stopped before it was done.",
        MailNotSentException => "The mail server did not take the letters.",
        TimeoutException or DbException or DbUpdateException { InnerException: DbException } => "The database did not answer, or refused.",
        StaleException or DbUpdateException => "Somebody else saved the same thing at the same moment.",
        NotFoundException => "Something that it needs is not there.",
        RuleBrokenException broken => $"A rule stood against it ({broken.Code}).",
        IOException or UnauthorizedAccessException => "A file could not be read or written.",
        _ => $"A fault of the service ({exception.GetType().Name}). Its log has the details.",
    };
}
