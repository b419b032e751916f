namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            var value = await ReadAsync(turnContext, cancellationToken).ConfigureAwait(false);
            if (value.Found && value.Value != null || defaultValueFactory == null)
            {
                return value.Value;
            }

            var made = defaultValueFactory();
            await SetAsync(turnContext, made, cancellationToken).ConfigureAwait(false);
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }

        private async Task<(bool Found, T Value)> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            try
            {
                return (true, await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken).ConfigureAwait(false));
            }
            catch (KeyNotFoundException)
            {
                return (false, default);
            }
        }
    }
}
