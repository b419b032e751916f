using System.ComponentModel;

using Xunit.Abstractions;
using Xunit.Sdk;

namespace CareerBot.Turns.Tests.Stores;

/// <summary>A promise of every kind of store; skipped, visibly, for PostgreSQL where no server is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CareerBot.Turns.Tests.Stores.ContractFactDiscoverer", "CareerBot.Turns.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <summary>A fact about PostgreSQL alone.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyNot;
}

public sealed class ContractFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) => new ContractTestCase(
        DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

public sealed class ContractTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the deserializer only.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.Name == typeof(PostgresTurnStoreTests).FullName ? PostgresServer.WhyNot : base.GetSkipReason(factAttribute);
}
