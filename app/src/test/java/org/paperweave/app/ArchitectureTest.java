package org.paperweave.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.paperweave.model.PaperweaveException;

/** The dependency directions of the architecture, see {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "org.paperweave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule modulesKnowOnlyTheModulesBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("graph-model")
            .definedBy("org.paperweave.model..")
            .layer("extractor")
            .definedBy("org.paperweave.extractor..")
            .layer("loaders")
            .definedBy("org.paperweave.loaders..")
            .layer("queries")
            .definedBy("org.paperweave.queries..")
            .layer("app")
            .definedBy("org.paperweave.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("queries")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("loaders")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("extractor")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("graph-model")
            .mayOnlyBeAccessedByLayers("extractor", "loaders", "queries", "app");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.paperweave.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theModelKnowsJenaOnlyInItsRdfPackage = noClasses()
            .that()
            .resideInAPackage("org.paperweave.model..")
            .and()
            .resideOutsideOfPackage("org.paperweave.model.rdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule theModelKnowsNoStore = noClasses()
            .that()
            .resideInAPackage("org.paperweave.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j..", "org.apache.jena.tdb2..", "org.apache.jena.sparql..");

    @ArchTest
    static final ArchRule onlyTheExtractorKnowsOpenNlp = noClasses()
            .that()
            .resideOutsideOfPackage("org.paperweave.extractor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("opennlp..");

    @ArchTest
    static final ArchRule failuresAreOfOneFamily =
            classes().that().areAssignableTo(Throwable.class).should().beAssignableTo(PaperweaveException.class);

    @ArchTest
    static final ArchRule noStaticsThatHoldState =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule nothingIsCalledUtilOrHelper = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule publicFieldsAreConstants = fields().that()
            .arePublic()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveModifier(JavaModifier.STATIC);

    @ArchTest
    static final ArchRule onlyTheCommandPrintsOrExits = noClasses()
            .that()
            .resideOutsideOfPackage("org.paperweave.app")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);
}
