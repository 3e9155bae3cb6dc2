using FluentValidation;
using LondonVRU.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages;

/// <summary>A page with a form: what the domain or a validator refuses is shown on it, with everything that was typed, under 422.</summary>
public abstract class FormPage : PageModel
{
    /// <summary>Reads what the page shows; called again before a refused form is shown.</summary>
    protected abstract Task LoadAsync(CancellationToken ct);

    /// <summary>Somebody else saved first. A page that can show both texts does so here and returns true.</summary>
    protected virtual Task<bool> ShowBothAsync(CancellationToken ct) => Task.FromResult(false);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null)
        {
            // A form that no page offered.
            context.Result = NotFound();
            return;
        }

        var executed = await next();
        switch (executed.Exception)
        {
            case RuleBrokenException broken:
                ModelState.AddModelError(FieldOf(broken.Code), broken.Message);
                break;
            case ValidationException invalid:
                foreach (var error in invalid.Errors)
                {
                    ModelState.AddModelError(FieldName(error.PropertyName), error.ErrorMessage);
                }

                break;
            case StaleException stale:
                if (!await ShowBothAsync(HttpContext.RequestAborted))
                {
                    ModelState.AddModelError("", stale.Message);
                }

                break;
            default:
                return;
        }

        executed.ExceptionHandled = true;
        await LoadAsync(HttpContext.RequestAborted);
        executed.Result = Refused();
    }

    /// <summary>The field of the form that a refusal is about; the whole form unless the page says otherwise.</summary>
    protected virtual string FieldOf(string code) => "";

    /// <summary>The field of the form behind a property of the request; the same name, unless the page says otherwise.</summary>
    protected virtual string FieldName(string property) => property;

    /// <summary>This page again, with what was typed.</summary>
    protected IActionResult Refused()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
